/** Marks what a search found, on the page that it led to, and goes from mark to mark. */
import { markBar } from './mark/mark-bar.ts';
import { markWords } from './mark/mark-words.ts';

const marks = markWords(location);
if (marks.length > 0) document.body.append(markBar(marks, location.hash));
