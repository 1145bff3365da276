import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { customProperties } from './theme/tokens.js';
import './theme/page.css';
import { startWords } from './words/language.js';

const colours = document.createElement('style');
colours.textContent = customProperties();
document.head.append(colours);

await startWords();
createRoot(document.getElementById('root')!).render(<App />);
