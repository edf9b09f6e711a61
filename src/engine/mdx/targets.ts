/** Whether an address begins as one of the web or of a mailbox does. */
export const hasSafeScheme = (url: string): boolean => /^(https?:\/\/|mailto:)/i.test(url);

/**
 * Whether archived text may link there: an absolute address of the web, or a mail address. A
 * relative one would lead into this site, where the archived page never was.
 */
export const isSafeTarget = (url: string): boolean => hasSafeScheme(url) && URL.canParse(url);
