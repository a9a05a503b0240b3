// Loaded into the web server's process: a start that was killed leaves no server behind.
process.on("disconnect", () => process.exit(1));
