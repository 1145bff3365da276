import { type RecordedEvent } from './shared/decider.js';

/**
 * Old shapes end here: from a type's name to what lifts a stored event of an earlier shape to the present one, while it
 * is read. Type names never change meaning, and chains are made over the stored form, ahead of this. No shape has
 * changed so far.
 */
export const upcasters: Readonly<Record<string, (event: RecordedEvent) => RecordedEvent>> = {};

/** The latest shape of a stored event. */
export const upcast = (event: RecordedEvent): RecordedEvent => upcasters[event.type]?.(event) ?? event;
