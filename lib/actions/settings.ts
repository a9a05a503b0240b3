"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { apiTokenSchema, createApiToken, revokeApiToken } from "@/lib/api-tokens";
import { requireViewer } from "@/lib/auth";
import { clientAddress } from "@/lib/client-address";
import { doneForm, type FormState, refusedForm } from "@/lib/form-state";
import { takeRateLimit } from "@/lib/rate-limits";
import { endSessionOf } from "@/lib/sessions";
import { profileSchema, updateProfile } from "@/lib/users/profiles";

const rowSchema = z.object({ id: z.string().min(1).max(100) });

export async function saveProfile(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const viewer = await requireViewer();
    const fields = Object.fromEntries(form);
    await updateProfile(
      viewer.id,
      profileSchema.parse({ ...fields, hidesUpvotes: form.has("hidesUpvotes") }),
    );
  } catch (error) {
    return refusedForm(error);
  }
  refresh();
  return doneForm("Saved.");
}

export async function createToken(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const viewer = await requireViewer();
    const { name } = apiTokenSchema.parse(Object.fromEntries(form));
    await takeRateLimit("token by account", viewer.id);
    await takeRateLimit("token by address", clientAddress(await headers()));
    const secret = await createApiToken({ userId: viewer.id, name });
    refresh();
    return { ...doneForm("Copy your token now: it is not shown again."), secret };
  } catch (error) {
    return refusedForm(error);
  }
}

export async function revokeToken(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const viewer = await requireViewer();
    const { id } = rowSchema.extend({ id: z.uuid() }).parse(Object.fromEntries(form));
    await revokeApiToken({ userId: viewer.id, id, now: new Date() });
  } catch (error) {
    return refusedForm(error);
  }
  refresh();
  return doneForm("Revoked.");
}

export async function endOneSession(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const viewer = await requireViewer();
    await endSessionOf(viewer.id, rowSchema.parse(Object.fromEntries(form)).id);
  } catch (error) {
    return refusedForm(error);
  }
  refresh();
  return doneForm("Ended.");
}
