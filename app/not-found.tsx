import { paths } from "@/lib/addresses/urls";

export const metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <div className="py-16 text-center">
      <h1 className="text-3xl font-bold">Page not found</h1>
      <p className="mt-4">
        <a href={paths.latest()} className="text-accent underline">
          Read the latest papers
        </a>
      </p>
    </div>
  );
}
