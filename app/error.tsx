"use client";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <div className="py-16 text-center">
      <h1 className="text-3xl font-bold">Something went wrong here</h1>
      <p className="mt-4">It is our fault and has been noted.</p>
      <button
        onClick={reset}
        className="mt-6 rounded-md border border-line px-4 py-2 hover:bg-accent-wash"
      >
        Try again
      </button>
    </div>
  );
}
