/** Textures laid over the colours of support and hidden work, so that no kind is told by colour alone. */
export function MixPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}support`} width={7} height={7} patternUnits="userSpaceOnUse">
        <path d="M-1 8L8 -1M-1 1L1 -1M6 8L8 6" fill="none" stroke="#000" strokeOpacity={0.38} />
      </pattern>
      <pattern id={`${id}hidden`} width={8} height={8} patternUnits="userSpaceOnUse">
        <circle cx={2} cy={2} r={1.1} fill="#000" fillOpacity={0.34} />
        <circle cx={6} cy={6} r={1.1} fill="#000" fillOpacity={0.34} />
      </pattern>
    </defs>
  );
}
