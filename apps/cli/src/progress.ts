const WIDTH = 30;

/** A bar on a terminal; on anything else a line for each stage. */
export const progressBar = (print: (line: string) => void): ((stage: string, share: number, note?: string) => void) => {
  let shown = '';
  return (stage, share, note = '') => {
    if (!process.stderr.isTTY) {
      if (stage !== shown) print(`${stage} ...`);
      shown = stage;
      return;
    }
    const full = Math.round(share * WIDTH);
    const line = `${stage.padEnd(20)} [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(Math.floor(share * 100)).padStart(3)} % ${note}`;
    if (line === shown) return;
    shown = line;
    process.stderr.write(`\r${line}${share >= 1 ? '\n' : ''}`);
  };
};
