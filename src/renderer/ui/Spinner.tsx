import { LoaderCircle } from 'lucide-react';
import './spinner.css';

export const Spinner = ({ label }: { readonly label: string }) => (
  <span className="spinner" role="status">
    <LoaderCircle />
    {label}
  </span>
);
