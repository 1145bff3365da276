/** The mark of the product: lines of a ledger, the last one ticked. */
export const Mark = ({ size = 22 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true">
    <rect width="22" height="22" rx="4" fill="var(--green)" />
    <path d="M5.5 7h11M5.5 11h5M5.5 15h4M11.5 14.2l2 2 3.6-4" fill="none" stroke="var(--on-solid)" strokeWidth="1.7" />
  </svg>
);
