/** The face that texts are set in, as a file that a page asks for before it reads its styles. */
import file from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

/** The address of the upright letters of western languages: what is needed before the first text. */
export const textFace: string = file;
