import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import { SAVED_VIEWS_TEXTS } from '../../../src/texts/saved-views.ts';
import { SavedViewsPart } from './saved-views-part.tsx';

/** Opens one's saved views. @param props.search what stands in the address for the view on show */
export function SavedViewsButton({ search }: { readonly search: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={(_event, { open }) => setOpen(open)} inline positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button>{SAVED_VIEWS_TEXTS.open}</Button>
      </PopoverTrigger>
      <PopoverSurface className="saved-views" aria-label={SAVED_VIEWS_TEXTS.open}>
        <SavedViewsPart search={search} close={() => setOpen(false)} />
      </PopoverSurface>
    </Popover>
  );
}
