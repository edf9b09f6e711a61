declare module 'http-link-header' {
  const LinkHeader: {
    parse(value: string): {
      readonly refs: readonly {
        readonly uri: string;
        readonly rel: string;
        readonly datetime?: string;
      }[];
    };
  };
  export default LinkHeader;
}
