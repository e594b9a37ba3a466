import { useDropzone } from 'react-dropzone';
import { BRING_IN_TEXTS } from '../../src/texts/bring-in.ts';

/** The whole screen as a place to drop one document on. Any kind is taken: what it is, its content says. */
export function useDrop({ take, refuse }: { take: (file: File) => void; refuse: (sentence: string) => void }) {
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    // Buttons and fields inside it work as they do anywhere.
    noClick: true,
    noKeyboard: true,
    // Text out of Word comes with a picture of itself.
    noPaste: true,
    multiple: false,
    onDrop: ([file], refused) => {
      // Of several the first would be taken without a word.
      if (refused.length > 0) refuse(BRING_IN_TEXTS.oneOnly);
      else if (file !== undefined) take(file);
    },
  });
  return { root: getRootProps(), input: getInputProps(), choose: open, isOver: isDragActive };
}
