/** Whether an archived address may be linked to: one of the web, and none that runs anything. */
export const isWebAddress = (address: string): boolean =>
  /^https?:\/\//i.test(address) && URL.canParse(address);
