import { handlers } from "@/lib/accounts/oauth";

export const { GET, POST } = handlers;
