import { describe, expect, it } from '@jest/globals';
import { personalDataIn } from './personal-data.js';

describe('a text for publication', () => {
  it.each<[string, string, string]>([
    ['an identity number with a valid check digit', '联系人身份证11010519491231002X。', 'identityNumber'],
    ['one with a small x', '11010519491231002x', 'identityNumber'],
    ['one that ends in a digit', '身份证：440524188001010014', 'identityNumber'],
    ['one in full-width digits', '１１０１０５１９４９１２３１００２Ｘ', 'identityNumber'],
    ['one in groups', '110105 19491231 002X', 'identityNumber'],
    ['a mobile number', '电话13812345678', 'mobileNumber'],
    ['one with the country code', '+86 138-1234-5678', 'mobileNumber'],
    ['a bank card', '卡号 6222 0212 3456 7894', 'bankCard'],
    ['one of nineteen digits', '6222021234567890128', 'bankCard'],
  ])('is found to hold %s', (_, text, kind) => expect(personalDataIn(text)).toContain(kind));

  it.each([
    ['an identity number whose check digit is wrong', '110105194912310021'],
    ['eighteen digits that hold no date', '110105194913310022'],
    ['a committee code', '520103028901'],
    ['an office landline', '0851-85360000'],
    ['dates and counts', '2021-11-22 至 2021-11-26，17 个小区'],
    ['a card number that fails its check', '6222021234567890'],
    ['rare characters', '㵲水社区𠮷'],
  ])('may hold %s', (_, text) => expect(personalDataIn(text)).toEqual([]));
});
