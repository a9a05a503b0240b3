/** A host of pictures that never answers: no name ends so. */
export const deadHost = "pictures.invalid";
/** Whoever starts a site in a test gives it these, since a build holds them. */
export const mediaHosts = `cdn-uploads.huggingface.co,cdn-avatars.huggingface.co,${deadHost}`;
