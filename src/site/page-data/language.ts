export { type Tongue, tongue } from '../../archive/tongue.ts';
