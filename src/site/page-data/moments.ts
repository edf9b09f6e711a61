export {
  dateInWords,
  day,
  inWords,
  type Moment,
  opening,
  type Period,
  period,
  second,
  stated,
} from '../../archive/moments.ts';
