/** Closes an opened list of actions when the focus leaves it, and on Escape, which gives the focus back to its button. */
export function menu(details: HTMLDetailsElement): () => void {
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !details.open) return;
    event.stopPropagation();
    details.open = false;
    details.querySelector('summary')?.focus();
  };
  const press = ({ target }: PointerEvent): void => {
    if (target instanceof Node && !details.contains(target)) details.open = false;
  };
  details.addEventListener('focusout', leave);
  details.addEventListener('keydown', escape);
  document.addEventListener('pointerdown', press);
  return () => {
    details.removeEventListener('focusout', leave);
    details.removeEventListener('keydown', escape);
    document.removeEventListener('pointerdown', press);
  };
}
