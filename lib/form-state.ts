import { ZodError } from "zod";
import { AppError } from "@/lib/errors";

/** What a form shows after it was sent. */
export type FormState = { done: string | null; error: string | null };

export const untouchedForm: FormState = { done: null, error: null };

export function doneForm(done: string): FormState {
  return { done, error: null };
}

/** A refusal in words; anything else is a bug and goes on. */
export function refusedForm(error: unknown): FormState {
  if (error instanceof AppError) return { done: null, error: error.message };
  if (error instanceof ZodError) return { done: null, error: error.issues[0]?.message ?? "The form is invalid." };
  throw error;
}
