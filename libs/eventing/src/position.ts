import { type Position, START } from './event.js';

/** The n-th event of a log that counts, from 1; fixed width, so that positions order as their texts do. */
export const positionOf = (n: number): Position => (n === 0 ? START : (n.toString(16).padStart(16, '0') as Position));

export const countOf = (position: Position): number => (position === START ? 0 : Number.parseInt(position, 16));
