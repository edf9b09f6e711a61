import { originalsAs } from '../../../../site/originals.ts';

export const { getStaticPaths, GET } = originalsAs('html');
