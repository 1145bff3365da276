import { type CheckPilotQuota } from '../pilot-selection/pilot-selection.commands.js';
import { type PilotSelectionEvent } from '../pilot-selection/pilot-selection.events.js';
import { pilotSelectionRef } from '../pilot-selection/pilot-selection.state.js';
import { type SchemeId } from '../shared/ids.js';
import { type Process } from './process.js';
import { idOf, isEvent } from './recorded.js';

const isPilot = isEvent<PilotSelectionEvent>();

/** A pilot that went is a reason to look whether enough are left (AMB-17). */
export const watchPilotQuota: Process = {
  name: 'watch-pilot-quota',
  react: (event) => {
    if (!isPilot('pilotSelection', 'ProvincialPilotWithdrawn')(event)) return [];
    const command: CheckPilotQuota = { type: 'CheckPilotQuota' };
    return [{ stream: pilotSelectionRef(idOf(event) as SchemeId), command }];
  },
};
