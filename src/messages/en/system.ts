/** What the system's errors mean to who wanted to read, and what to do. */
export const readingReasons = {
  ENOENT: "there is no such file — check the path",
  EACCES: "you may not read it — ask for permission",
  EPERM: "you may not read it — ask for permission",
  EISDIR: "it is a folder — name a file in it",
  EIO: "the disk reports an error — check the disk",
  EMFILE: "too many files are open — close some programs, and run it again",
  EFBIG: "it is too large — collab reads texts; check that it is one",
  ELEADSOUT: "it leads out of the project — put the file itself there",
  ENOTFILE: "it is a device, a pipe or a socket — name a file",
  ENOWRITER: "nobody writes into this pipe — start what fills it first",
  ELOOP: "its links lead round in a circle — correct them",
};

/** The same for who wanted to write. */
export const writingReasons = {
  ENOSPC: "the disk is full — make room, and run it again",
  EDQUOT: "your share of the disk is used up — make room, and run it again",
  EROFS: "the disk may only be read — choose another place",
  EACCES: "you may not write there — ask for permission, or choose another place",
  EPERM: "you may not write there — ask for permission, or choose another place",
  EBUSY: "another program is using it — close it there, and run it again",
  EISDIR: "it is a folder — choose another name",
  ENOTDIR: "a part of its path is a file — choose another path",
  ENAMETOOLONG: "its name is too long — choose a shorter one",
  EIO: "the disk reports an error — check the disk",
  EMFILE: "too many files are open — close some programs, and run it again",
  ELEADSOUT: "it leads out of the project — name another place on the command line",
  EISLINK:
    "a link stands in the way — put a folder or file in its place, or name another place on the command line",
  ENOTFILE:
    "a device, a pipe or a socket stands in its place — remove it, or name another place on the command line",
  EGITDIR: "it belongs to git — choose another place",
  ELOOP: "its links lead round in a circle — correct them",
  EEXIST: "another run has made it meanwhile — look at what it holds",
};
