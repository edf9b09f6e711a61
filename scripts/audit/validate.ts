import { HtmlValidate } from 'html-validate';

/** Reads a page and returns what is not valid in it, as sentences with their place. */
export type Validate = (file: string, html: string) => Promise<string[]>;

/** The rules that every page of the site must keep: the HTML standard, and what screen readers need of it. */
export function pageValidator(): Validate {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
  });
  return async (file, html) => {
    const report = await validator.validateString(html, file);
    return report.results.flatMap((result) =>
      result.messages.map(
        ({ line, column, ruleId, message }) => `${line}:${column} ${message} [${ruleId}]`,
      ),
    );
  };
}
