/** The token that a form sends along; only what a token is made of, so that nothing else gets into an address. */
export function tokenField(form: FormData): string {
  return String(form.get("token") ?? "").replace(/[^\w.-]/g, "");
}
