"""The API: the same rooms as the pages, for programs that bear the token of one seat."""
