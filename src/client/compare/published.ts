/** JSON that is published beside the pages, and in words why it is not there. */
import { publishedFile } from '../published/files.ts';
import { type Load, NotLoaded } from './not-loaded.ts';

export const loadPublished: Load = async (path) => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const response = await answer(path, name);
  if (response.status === 404 || response.status === 410)
    throw new NotLoaded('absent', `There is no ${name}.`);
  if (!response.ok)
    throw new NotLoaded('unanswered', `The server answers ${response.status} instead of ${name}.`);
  const text = await whole(response, name);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new NotLoaded('unreadable', `${name} is not JSON.`);
  }
};

async function answer(path: string, name: string): Promise<Response> {
  try {
    // A pack of another release beside this index would be worse than asking whether it is new.
    return await publishedFile(path, { cache: 'no-cache' });
  } catch {
    throw new NotLoaded('unanswered', `The server does not answer when asked for ${name}.`);
  }
}

async function whole(response: Response, name: string): Promise<string> {
  try {
    return await response.text();
  } catch {
    throw new NotLoaded('unanswered', `The connection ended before ${name} was there.`);
  }
}
