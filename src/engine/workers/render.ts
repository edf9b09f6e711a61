/** A worker that renders the texts of versions, so that pages need not wait for one another’s. */
import { renderBody, type RenderedBody, type RenderOptions } from '../mdx/render.ts';

export interface RenderTask {
  /** A version's MDX, without its front matter. */
  readonly body: string;
  readonly options: RenderOptions;
}

/** Without the passages, which who asks knows already. */
export type RenderedText = Omit<RenderedBody, 'passages'>;

export function render({ body, options }: RenderTask): RenderedText {
  const { html, headings } = renderBody(body, options);
  return { html, headings };
}
