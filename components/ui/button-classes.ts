const shape = "inline-flex min-h-11 items-center justify-center rounded-lg px-4 py-2 font-semibold";

export const buttonClasses = {
  main: `${shape} bg-accent text-page hover:opacity-90`,
  plain: `${shape} border border-line hover:bg-accent-wash`,
};
