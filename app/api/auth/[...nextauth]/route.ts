import { handlers } from "@/lib/sign-in/oauth";

export const { GET, POST } = handlers;
