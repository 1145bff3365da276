/**
 * Sees to it that the stories in a browser find one, and a face for Chinese: nothing to do where `CHROMIUM` names one or
 * Debian's is installed; else it is installed with the package manager, where that is allowed.
 */
import { install, works } from './debian.mjs';

const there = Boolean(process.env.CHROMIUM) || works('chromium', '--version');
if (!there && !install('chromium', 'fonts-noto-cjk')) {
  console.error(
    '\nNo browser to test in. To run its stories too, type: sudo apt-get install chromium fonts-noto-cjk\n',
  );
}
