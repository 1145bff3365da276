// first, so that ours comes after it
import 'virtual:antd.css';
import { createRoot } from 'react-dom/client';
import { App, fetchFirstPage } from './app.js';
import { customProperties } from './theme/tokens.js';
import './theme/page.css';
import { startWords } from './words/language.js';

const colours = document.createElement('style');
colours.textContent = customProperties();
document.head.append(colours);

/** So long what is seen first may wait to be whole; then it is what has come until then, in milliseconds. */
const PATIENCE = 2_000;
const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));

const root = createRoot(document.getElementById('root')!);
// words, session and page are on their way together
void Promise.all([startWords(), Promise.race([fetchFirstPage(), patience])]).then(() => root.render(<App />));
