import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;

/** RFC 4226: the six digits of a counter. */
const codeOf = (secret: Buffer, counter: number): string => {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = mac[mac.length - 1]! & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS).padStart(DIGITS, '0');
};

/** RFC 6238: the code of an instant, in seconds since the epoch. */
export const totpAt = (secret: Buffer, seconds: number): string => codeOf(secret, Math.floor(seconds / STEP_SECONDS));

/**
 * The step that a code belongs to, one step of drift either way; undefined when it fits none or was used already
 * (`lastStep` and before).
 */
export const totpStep = (secret: Buffer, code: string, seconds: number, lastStep: number): number | undefined => {
  const now = Math.floor(seconds / STEP_SECONDS);
  const given = Buffer.from(code.padStart(DIGITS, '0'));
  return [now, now - 1, now + 1].find((step) => {
    const expected = Buffer.from(codeOf(secret, step));
    return step > lastStep && given.length === expected.length && timingSafeEqual(given, expected);
  });
};

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base 32 without padding, as authenticator apps take it. */
export const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
};

/** What an authenticator app scans. */
export const totpAddress = (login: string, secret: Buffer): string =>
  `otpauth://totp/Greenledger:${encodeURIComponent(login)}?secret=${base32(secret)}&issuer=Greenledger`;
