/** `1234.5` yuan in fen, without ever passing through a fraction; nothing is nought, and so is what is no amount. */
export const fenOf = (yuan: string): number => {
  const [, whole, cents = ''] = /^(\d{1,11})(?:\.(\d{0,2}))?$/.exec(yuan.trim()) ?? [];
  return whole === undefined ? 0 : Number(`${whole}${cents.padEnd(2, '0')}`);
};

/** Fen as people write yuan: `1,234.50`. */
export const inYuan = (fen: number): string => {
  const whole = Math.trunc(fen / 100).toLocaleString('en-US');
  return `${whole}.${String(fen % 100).padStart(2, '0')}`;
};
