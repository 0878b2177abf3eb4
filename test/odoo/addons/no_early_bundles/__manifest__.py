{
    "name": "No early bundles",
    "summary": "For test runs: pages' scripts and styles are made when a page asks for them",
    "version": "1.0",
    "license": "LGPL-3",
    "depends": ["base"],
}
