export { loadSeason, type LoadStage } from './load.js';
export { holdsPractice, type PracticeMarker, readMarker, writeMarker } from './marker.js';
export { type PracticeAccount, PracticeAccounts } from './practice-accounts.js';
export { FURTHEST, type Movement, PracticeTime, type Unmoved } from './practice-time.js';
export { preparePractice, type Prepared } from './prepare.js';
export { Rehearsal } from './rehearsal.js';
export { playSeason, type Season, type SeasonOptions } from './season.js';
