import { describe, expect, it } from '@jest/globals';
import { holderOf, roleAndPlace } from './holder.js';
import { type AreaId, type CountyCode, type UnitId } from './ids.js';

describe('the name of a holder', () => {
  it('is a role in the place that its work belongs to', () => {
    const area = 'GY' as AreaId;
    expect(holderOf({ role: 'CountyReviewer', area, county: '520103' as CountyCode })).toBe('CountyReviewer@520103');
    expect(holderOf({ role: 'PrefectureOfficer', area, unit: 'GY.housing' as UnitId })).toBe('PrefectureOfficer@GY');
    expect(holderOf({ role: 'Liaison', unit: 'transport' as UnitId })).toBe('Liaison@transport');
  });

  it('of an office of the province names no unit', () =>
    expect(holderOf({ role: 'ProvincialOfficer', unit: 'housing' as UnitId })).toBe('ProvincialOfficer@province'));

  it('can be taken apart', () => {
    expect(roleAndPlace('Liaison@transport')).toEqual({ role: 'Liaison', scope: 'transport', place: 'unit' });
    expect(roleAndPlace('OfficeDirector@province')).toEqual({ role: 'OfficeDirector', scope: 'province' });
  });
});
