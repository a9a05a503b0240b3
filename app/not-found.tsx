import { paths } from "@/lib/addresses/urls";

export const metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <div className="py-16 text-center">
      <h1 className="text-3xl font-bold">There is no such page</h1>
      <p className="mt-4">
        <a href={paths.latest()} className="text-accent underline">
          Read the latest papers
        </a>
      </p>
    </div>
  );
}
