/**
 * Ends of the names of pictures, for a regular expression with the flag `i`. Those that may not be
 * published are among them: whoever names such a file means a photo, and is told what to do with it.
 */
export const photoExtensions = 'jpe?g|jpe|jfif|png|webp|avif|gif|svg|hei[cf]|tiff?|bmp';
