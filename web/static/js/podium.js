// Everything here only adds to pages that work without it.
