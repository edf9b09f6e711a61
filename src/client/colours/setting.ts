/** The setting at the foot of a page: light, dark, or as the system has it. */
import { element } from '../element.ts';
import { chosenColours, keepColours, showColours, type Colours } from './choice.ts';

const choices: readonly (readonly [value: '' | Colours, label: string])[] = [
  ['', 'as the system'],
  ['light', 'light'],
  ['dark', 'dark'],
];

export function coloursSetting(): HTMLElement {
  const select = element(
    'select',
    { id: 'colours' },
    ...choices.map(([value, label]) => element('option', { value }, label)),
  );
  select.value = chosenColours() ?? '';
  select.addEventListener('change', () => {
    const colours = choices.find(([value]) => value !== '' && value === select.value)?.[0];
    keepColours(colours || undefined);
    showColours(colours || undefined);
  });
  return element('label', { for: 'colours' }, 'Colours ', select);
}
