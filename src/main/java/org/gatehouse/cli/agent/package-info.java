/// The agent: follows log files on another host and delivers what they say, through a spool on disk that survives
/// everything but the disk.
@NullMarked
package org.gatehouse.cli.agent;

import org.jspecify.annotations.NullMarked;
