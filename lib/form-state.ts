import { ZodError } from "zod";
import { AppError } from "@/lib/errors";

/** What a form shows after it was sent; a secret is shown this once. */
export type FormState = { done: string | null; secret: string | null; error: string | null };

export const untouchedForm: FormState = { done: null, secret: null, error: null };

export function doneForm(done: string): FormState {
  return { ...untouchedForm, done };
}

/** A refusal in words; anything else is a bug and goes on. */
export function refusedForm(error: unknown): FormState {
  if (error instanceof AppError) return { ...untouchedForm, error: error.message };
  if (error instanceof ZodError)
    return { ...untouchedForm, error: error.issues[0]?.message ?? "The form is invalid." };
  throw error;
}
