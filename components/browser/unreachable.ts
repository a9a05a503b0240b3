export const unreachable = "Couldn't reach the server. Check your connection and try again.";
