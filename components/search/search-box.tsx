const listId = "search-suggestions";

/** The search field of every page: a plain form, to which components/browser/search adds suggestions. */
export function SearchBox() {
  return (
    <form action="/papers" role="search" className="relative min-w-0 grow sm:max-w-md">
      <input
        data-search
        type="search"
        name="q"
        required
        maxLength={250}
        placeholder="Search papers"
        aria-label="Search papers"
        autoComplete="off"
        role="combobox"
        aria-expanded={false}
        aria-controls={listId}
        aria-autocomplete="list"
        className="w-full rounded-full border border-line bg-card px-4 py-1.5"
      />
      <ul
        id={listId}
        role="listbox"
        aria-label="Suggestions"
        hidden
        className="absolute top-full right-0 left-0 z-20 mt-1 max-h-[70vh] overflow-y-auto rounded-xl border border-line bg-card py-1 shadow-lg max-sm:fixed max-sm:top-auto max-sm:mx-4"
      />
    </form>
  );
}
