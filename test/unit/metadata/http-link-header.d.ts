declare module 'http-link-header' {
  const LinkHeader: {
    parse(value: string): {
      readonly refs: readonly (Readonly<Record<string, string>> & {
        readonly uri: string;
        readonly rel: string;
      })[];
    };
  };
  export default LinkHeader;
}
