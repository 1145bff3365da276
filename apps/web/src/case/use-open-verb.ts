import { useState } from 'react';
import { type Verb } from './verb-bar.js';

/** Which verb's form is open, and how it ends; one that has closed meanwhile is open no more. */
export const useOpenVerb = <V extends Verb>(verbs: readonly V[], onDone: (words: string) => void) => {
  const [open, setOpen] = useState<string>();
  const onClose = () => setOpen(undefined);
  return {
    chosen: verbs.find(({ id, closed }) => id === open && closed === undefined),
    onOpen: setOpen,
    ends: {
      onClose,
      onDone: (words: string) => {
        onClose();
        onDone(words);
      },
    },
  };
};
