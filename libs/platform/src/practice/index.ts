export { playSeason, type Season, type SeasonOptions } from './season.js';
export { type Answer, Rehearsal } from './rehearsal.js';
export { type Ground, loadSeason, type LoadStage } from './load.js';
