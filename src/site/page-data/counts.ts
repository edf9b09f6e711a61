export { counted, number } from '../../archive/counted.ts';
