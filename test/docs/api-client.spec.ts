import { describe, expect, it } from '@jest/globals';
import { API_CLIENT, apiClientFile } from './api-client.js';
import { textOf } from './source.js';

describe("the types of the web's client", () => {
  it('are those of the description of the API as it is now (npm run docs lifts them)', async () => {
    expect(textOf(API_CLIENT).split('\n')).toEqual((await apiClientFile()).split('\n'));
  });
});
