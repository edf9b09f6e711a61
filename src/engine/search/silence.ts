/** Ends the wait for a process that died. */

/**
 * Waits for `work`, and throws `error` when Node has nothing left to do before it is done. Pagefind
 * is a process of its own: when that dies, its client waits for ever, and Node would end silently.
 */
export async function orSilence<T>(work: Promise<T>, error: Error): Promise<T> {
  const silence = Promise.withResolvers<never>();
  const onSilence = (): void => silence.reject(error);
  process.once('beforeExit', onSilence);
  try {
    return await Promise.race([work, silence.promise]);
  } finally {
    process.off('beforeExit', onSilence);
  }
}
