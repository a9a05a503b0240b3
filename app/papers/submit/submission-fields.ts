/** A form has one line for all the addresses of pictures and videos. */
export function submissionFields(form: FormData) {
  const media = String(form.get("media") ?? "");
  return { ...Object.fromEntries(form), mediaUrls: media.split(/\s+/).filter(Boolean) };
}
