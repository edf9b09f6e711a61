/**
 * Stands on the pages of a release where the digest of its manifest belongs, until that is known. As
 * long as a digest, and nothing that an archived text would say.
 */
export const DIGEST_PLACEHOLDER =
  'the-digest-of-the-manifest-of-this-release-is-not-known-yet-----';
